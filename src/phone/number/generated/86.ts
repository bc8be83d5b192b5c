// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CN': {"idd":"00|1(?:[12]\\d|79)\\d\\d00","pattern":"(?:(?:1[03-689]|2\\d)\\d\\d|6)\\d{8}|1\\d{10}|[126]\\d{6}(?:\\d(?:\\d{2})?)?|86\\d{5,6}|(?:[3-579]\\d|8[0-57-9])\\d{5,9}","lengths":[7,8,9,10,11,12],"mobile":["1(?:610\\d|740[0-5])\\d{6}|1(?:[38]\\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\\d{8}",[11]],"formats":[["(\\d{3})(\\d{4})(\\d{4})","$1 $2 $3",["1[3-9]"]]],"trunk":"0","trunkPattern":"(1(?:[12]\\d|79)\\d\\d)|0"},
};
