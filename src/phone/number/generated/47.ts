// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'NO': {"idd":"00","pattern":"(?:0|[2-9]\\d{3})\\d{4}","lengths":[5,8],"mobile":["45(?:[0-24-9]\\d|3[0-57-9])\\d{4}|(?:4[016-8]|9\\d)\\d{6}",[8]],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[2-79]"]]],"leading":"[02-689]|7[0-8]"},
  'SJ': {"idd":"00","pattern":"0\\d{4}|(?:[489]\\d|79)\\d{6}","lengths":[5,8],"mobile":["45(?:[0-24-9]\\d|3[0-57-9])\\d{4}|(?:4[016-8]|9\\d)\\d{6}",[8]],"leading":"79"},
};
