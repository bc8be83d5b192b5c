// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SE': {"idd":"00","pattern":"(?:[26]\\d\\d|9)\\d{9}|[1-9]\\d{8}|[1-689]\\d{7}|[1-4689]\\d{6}|2\\d{5}","lengths":[6,7,8,9,10,12],"mobile":["7[023689]\\d{7}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{2})(\\d{2})","$1-$2 $3 $4",["10|7"],"0$1","$1 $2 $3 $4"]],"trunk":"0"},
};
