// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'RS': {"idd":"00","pattern":"38[02-9]\\d{6,9}|6\\d{7,9}|90\\d{4,8}|38\\d{5,6}|(?:7\\d\\d|800)\\d{3,9}|(?:[12]\\d|3[0-79])\\d{5,10}","lengths":[6,7,8,9,10,11,12],"mobile":["6(?:[0-689]|7\\d)\\d{6,7}",[8,9,10]],"formats":[["(\\d{2})(\\d{5,10})","$1 $2",["[1-36]"],"0$1"]],"trunk":"0"},
};
