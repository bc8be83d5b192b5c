// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BT': {"idd":"00","pattern":"[178]\\d{7}|[2-8]\\d{6}","lengths":[7,8],"mobile":["(?:1[67]|[78]7)\\d{6}",[8]],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["1[67]|[78]"]]]},
};
