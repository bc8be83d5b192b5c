// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'IE': {"idd":"00","pattern":"(?:1\\d|[2569])\\d{6,8}|4\\d{6,9}|7\\d{8}|8\\d{8,9}","lengths":[7,8,9,10],"mobile":["8(?:22|[35-9]\\d)\\d{6}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["[78]"],"0$1"]],"trunk":"0"},
};
