// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'RO': {"idd":"00","pattern":"(?:[2378]\\d|90)\\d{7}|[23]\\d{5}","lengths":[6,9],"mobile":["7020\\d{5}|7(?:0[013-9]|1[0-3]|[2-7]\\d|8[03-8]|9[0-39])\\d{6}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[237-9]"],"0$1"]],"trunk":"0"},
};
