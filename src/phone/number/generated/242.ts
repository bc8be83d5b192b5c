// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CG': {"idd":"00","pattern":"222\\d{6}|(?:0\\d|80)\\d{7}","lengths":[9],"mobile":["026(?:1[0-5]|6[6-9])\\d{4}|0(?:[14-6]\\d\\d|2(?:40|5[5-8]|6[07-9]))\\d{5}"],"formats":[["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["[02]"]]]},
};
