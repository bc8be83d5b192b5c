// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TV': {"idd":"00","pattern":"(?:2|7\\d\\d|90)\\d{4}","lengths":[5,6,7],"mobile":["(?:7[01]\\d|90)\\d{4}",[6,7]],"formats":[["(\\d{2})(\\d{4})","$1 $2",["90"]],["(\\d{2})(\\d{5})","$1 $2",["7"]]]},
};
