// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'KP': {"idd":"00|99","pattern":"85\\d{6}|(?:19\\d|[2-7])\\d{7}","lengths":[8,10],"mobile":["19[1-3]\\d{7}",[10]],"formats":[["(\\d{3})(\\d{3})(\\d{4})","$1 $2 $3",["1"],"0$1"]],"trunk":"0"},
};
