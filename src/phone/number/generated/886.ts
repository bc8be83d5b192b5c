// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TW': {"idd":"0(?:0[25-79]|19)","pattern":"[2-689]\\d{8}|7\\d{9,10}|[2-8]\\d{7}|2\\d{6}","lengths":[7,8,9,10,11],"mobile":["(?:40001[0-2]|9[0-8]\\d{4})\\d{3}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[49]"],"0$1"]],"trunk":"0"},
};
