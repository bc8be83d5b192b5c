// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'LU': {"idd":"00","pattern":"35[013-9]\\d{4,8}|6\\d{8}|35\\d{2,4}|(?:[2457-9]\\d|3[0-46-9])\\d{2,9}","lengths":[4,5,6,7,8,9,10,11],"mobile":["6(?:[26][18]|5[1568]|7[189]|81|9[128])\\d{6}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["6"]]],"trunkPattern":"(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)\\d)"},
};
