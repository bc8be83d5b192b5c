// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NU': {"idd":"00","pattern":"(?:[4-7]|888\\d)\\d{3}","lengths":[4,7],"mobile":["(?:[56]|888[1-9])\\d{3}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["8"]]]},
};
