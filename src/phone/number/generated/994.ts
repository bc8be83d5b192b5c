// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AZ': {"idd":"00","pattern":"365\\d{6}|(?:[124579]\\d|60|88)\\d{7}","lengths":[9],"mobile":["36554\\d{4}|(?:[16]0|4[04]|5[015]|7[07]|99)\\d{7}"],"formats":[["(\\d{2})(\\d{3})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[13-9]"],"0$1"]],"trunk":"0"},
};
