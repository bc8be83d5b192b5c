// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'ME': {"idd":"00","pattern":"(?:20|[3-79]\\d)\\d{6}|80\\d{6,7}","lengths":[8,9],"mobile":["6(?:[07-9]\\d|3[024]|6[0-25])\\d{5}",[8]],"formats":[["(\\d{2})(\\d{3})(\\d{3,4})","$1 $2 $3",["[2-9]"],"0$1"]],"trunk":"0"},
};
