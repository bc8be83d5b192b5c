// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SA': {"idd":"00","pattern":"(?:[15]\\d|800|92)\\d{7}","lengths":[9,10],"mobile":["579[0-8]\\d{5}|5(?:[013-689]\\d|7[0-8])\\d{6}",[9]],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["5"],"0$1"]],"trunk":"0"},
};
