// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'VE': {"idd":"00","pattern":"[68]00\\d{7}|(?:[24]\\d|[59]0)\\d{8}","lengths":[10],"mobile":["4(?:1[24-8]|2[246])\\d{7}"],"formats":[["(\\d{3})(\\d{7})","$1-$2",["[24-689]"],"0$1"]],"trunk":"0"},
};
