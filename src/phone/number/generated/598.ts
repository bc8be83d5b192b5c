// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'UY': {"idd":"0(?:0|1[3-9]\\d)","pattern":"0004\\d{2,9}|[1249]\\d{7}|2\\d{3,4}|(?:[49]\\d|80)\\d{5}","lengths":[4,5,6,7,8,9,10,11,12,13],"mobile":["9[1-9]\\d{6}",[8]],"formats":[["(\\d{2})(\\d{3})(\\d{3})","$1 $2 $3",["9"],"0$1"]],"trunk":"0"},
};
