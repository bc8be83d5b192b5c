// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CY': {"idd":"00","pattern":"(?:[279]\\d|[58]0)\\d{6}","lengths":[8],"mobile":["9(?:10|[4-79]\\d)\\d{5}"],"formats":[["(\\d{2})(\\d{6})","$1 $2",["[257-9]"]]]},
};
