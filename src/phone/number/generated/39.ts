// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'IT': {"idd":"00","pattern":"0\\d{5,11}|1\\d{8,10}|3(?:[0-8]\\d{7,10}|9\\d{7,8})|(?:43|55|70)\\d{8}|8\\d{5}(?:\\d{2,4})?","lengths":[6,7,8,9,10,11,12],"mobile":["3[2-9]\\d{7,8}|(?:31|43)\\d{8}",[9,10]],"formats":[["(\\d{3})(\\d{3})(\\d{3,4})","$1 $2 $3",["1(?:44|[679])|[378]|43"]]]},
  'VA': {"idd":"00","pattern":"0\\d{5,10}|3[0-8]\\d{7,10}|55\\d{8}|8\\d{5}(?:\\d{2,4})?|(?:1\\d|39)\\d{7,8}","lengths":[6,7,8,9,10,11,12],"mobile":["3[1-9]\\d{8}|3[2-9]\\d{7}",[9,10]],"leading":"06698"},
};
