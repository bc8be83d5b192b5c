// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MQ': {"idd":"00","pattern":"7091\\d{5}|(?:[56]9|[89]\\d)\\d{7}","lengths":[9],"mobile":["(?:69[67]\\d\\d|7091[0-3])\\d{4}"],"formats":[["(\\d{3})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[5-79]|8(?:0[6-9]|[36])"],"0$1"]],"trunk":"0"},
};
