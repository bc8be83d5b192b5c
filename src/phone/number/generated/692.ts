// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MH': {"idd":"011","pattern":"329\\d{4}|(?:[256]\\d|45)\\d{5}","lengths":[7],"mobile":["(?:(?:23|54)5|329|45[35-8])\\d{4}"],"formats":[["(\\d{3})(\\d{4})","$1-$2",["[2-6]"]]],"trunk":"1"},
};
