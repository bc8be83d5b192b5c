// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  '001': {"pattern":"7\\d{11}|[235-7]\\d{8}","lengths":[9,12],"mobile":["(?:[356]|774[45])\\d{8}|7[6-8]\\d{7}"],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[235-7]"]]]},
};
