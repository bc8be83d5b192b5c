// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AE': {"idd":"00","pattern":"(?:[4-7]\\d|9[0-689])\\d{7}|800\\d{2,9}|[2-4679]\\d{7}","lengths":[5,6,7,8,9,10,11,12],"mobile":["5[02-68]\\d{7}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["5"],"0$1"]],"trunk":"0"},
};
