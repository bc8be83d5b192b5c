// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GQ': {"idd":"00","pattern":"222\\d{6}|(?:3\\d|55|[89]0)\\d{7}","lengths":[9],"mobile":["(?:222|55\\d)\\d{6}"],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[235]"]]]},
};
