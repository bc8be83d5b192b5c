// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GT': {"idd":"00","pattern":"80\\d{6}|(?:1\\d{3}|[2-7])\\d{7}","lengths":[8,11],"mobile":["(?:[3-5]\\d\\d|80[0-4])\\d{5}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[2-8]"]]]},
};
