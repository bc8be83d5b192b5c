// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CW': {"idd":"00","pattern":"(?:[34]1|60|(?:7|9\\d)\\d)\\d{5}","lengths":[7,8],"mobile":["953[01]\\d{4}|9(?:5[12467]|6[5-9])\\d{5}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[3467]"]],["(\\d)(\\d{3})(\\d{4})","$1 $2 $3",["9[4-8]"]]],"leading":"[69]"},
  'BQ': {"idd":"00","pattern":"(?:[34]1|7\\d)\\d{5}","lengths":[7],"mobile":["(?:31(?:8[14-8]|9[14578])|416[14-9]|7(?:0[01]|7[07]|8\\d|9[056])\\d)\\d{3}"],"leading":"[347]"},
};
