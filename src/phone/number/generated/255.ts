// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TZ': {"idd":"00[056]","pattern":"(?:[25-8]\\d|41|90)\\d{7}","lengths":[9],"mobile":["(?:6[0-35-9]|7\\d)\\d{7}"],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[67]"],"0$1"]],"trunk":"0"},
};
