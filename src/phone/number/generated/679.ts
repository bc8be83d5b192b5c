// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'FJ': {"idd":"0(?:0|52)","pattern":"45\\d{5}|(?:0800\\d|[235-9])\\d{6}","lengths":[7,11],"mobile":["(?:[279]\\d|45|5[01568]|8[034679])\\d{5}",[7]],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[235-9]|45"]]]},
};
