// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CR': {"idd":"00","pattern":"(?:8\\d|90)\\d{8}|(?:[24-8]\\d{3}|3005)\\d{4}","lengths":[8,10],"mobile":["(?:3005\\d|6500[01])\\d{3}|(?:5[07]|6[0-4]|7[0-3]|8[3-9])\\d{6}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[2-7]|8[3-9]"]]],"trunkPattern":"(19(?:0[0-2468]|1[09]|20|66|77|99))"},
};
