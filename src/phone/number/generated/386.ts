// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SI': {"idd":"00|10(?:22|66|88|99)","pattern":"[1-7]\\d{7}|8\\d{4,7}|90\\d{4,6}","lengths":[5,6,7,8],"mobile":["65(?:[178]\\d|5[56]|6[01])\\d{4}|(?:[37][01]|4[013]|51|6[489])\\d{6}",[8]],"formats":[["(\\d{2})(\\d{3})(\\d{3})","$1 $2 $3",["[37][01]|4[013]|51|6"],"0$1"]],"trunk":"0"},
};
