// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PA': {"idd":"00","pattern":"(?:00800|8\\d{3})\\d{6}|[68]\\d{7}|[1-57-9]\\d{6}","lengths":[7,8,10,11],"mobile":["(?:1[16]1|21[89]|6\\d{3}|8(?:1[01]|7[23]))\\d{4}",[7,8]],"formats":[["(\\d{3})(\\d{4})","$1-$2",["[1-57-9]"]],["(\\d{4})(\\d{4})","$1-$2",["[68]"]]]},
};
