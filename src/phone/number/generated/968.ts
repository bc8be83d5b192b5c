// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'OM': {"idd":"00","pattern":"(?:1505|[279]\\d{3}|500)\\d{4}|800\\d{5,6}","lengths":[7,8,9],"mobile":["(?:1505|90[1-9]\\d)\\d{4}|(?:7[124-9]|9[1-9])\\d{6}",[8]],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[179]"]]]},
};
