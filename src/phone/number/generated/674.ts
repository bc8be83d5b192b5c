// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NR': {"idd":"00","pattern":"(?:222|444|(?:55|8\\d)\\d|666|777|999)\\d{4}","lengths":[7],"mobile":["(?:222|55[3-9]|666|777|8\\d\\d|999)\\d{4}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[24-9]"]]]},
};
