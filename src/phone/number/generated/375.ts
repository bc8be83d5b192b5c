// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BY': {"idd":"810","pattern":"(?:[12]\\d|33|44|902)\\d{7}|8(?:0[0-79]\\d{5,7}|[1-7]\\d{9})|8(?:1[0-489]|[5-79]\\d)\\d{7}|8[1-79]\\d{6,7}|8[0-79]\\d{5}|8\\d{5}","lengths":[6,7,8,9,10,11],"mobile":["(?:2(?:5[5-79]|9[1-9])|(?:33|44)\\d)\\d{6}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{2})(\\d{2})","$1 $2-$3-$4",["[1-4]"],"8 0$1"]],"trunk":"8","trunkPattern":"0|80?"},
};
