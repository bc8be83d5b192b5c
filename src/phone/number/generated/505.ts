// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NI': {"idd":"00","pattern":"(?:1800|[25-8]\\d{3})\\d{4}","lengths":[8],"mobile":["(?:5(?:5[0-7]|[78]\\d)|6(?:20|3[035]|4[045]|5[05]|77|8[1-9]|9[059])|(?:7[5-8]|8\\d)\\d)\\d{5}"],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[125-8]"]]]},
};
