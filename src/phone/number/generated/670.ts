// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TL': {"idd":"00","pattern":"7\\d{7}|(?:[2-47]\\d|[89]0)\\d{5}","lengths":[7,8],"mobile":["7[2-8]\\d{6}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["7"]]]},
};
