// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TH': {"idd":"00[1-9]","pattern":"(?:001800|[2-57]|[689]\\d)\\d{7}|1\\d{7,9}","lengths":[8,9,10,13],"mobile":["(?:(?:14|[89]\\d)\\d\\d|6(?:[1-6]\\d\\d|7(?:1[0-8]|2[4-7]|3[1-6])))\\d{5}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{3,4})","$1 $2 $3",["[13-9]"],"0$1"]],"trunk":"0"},
};
