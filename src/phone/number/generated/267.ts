// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BW': {"idd":"00","pattern":"90\\d{5}|(?:0800|[2-6]|(?:7|800)\\d)\\d{6}","lengths":[7,8,10],"mobile":["7(?:[1-8]\\d{3}|9(?:(?:[03]\\d|2[0-7])\\d|1(?:0[13-9]|1[0-35-9]|2\\d|3[0-8])))\\d{3}",[8]],"formats":[["(\\d{2})(\\d{3})(\\d{3})","$1 $2 $3",["7"]]]},
};
