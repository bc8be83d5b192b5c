// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'YE': {"idd":"00","pattern":"(?:1|7\\d)\\d{7}|[1-7]\\d{6}","lengths":[7,8,9],"mobile":["7[01378]\\d{7}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["7"],"0$1"]],"trunk":"0"},
};
