// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'RU': {"idd":"810","pattern":"8\\d{13}|[347-9]\\d{9}","lengths":[10,14],"mobile":["9(?:[0-24-9]\\d{4}|3(?:0(?:0(?:05|[124579]\\d|3[0-7]|6[0-49]|8[04-9])|[1-9]\\d\\d)|[1-9]\\d{3}))\\d{4}",[10]],"formats":[["(\\d{3})(\\d{3})(\\d{4})","$1 $2 $3",["7"],"8 ($1)"],["(\\d{3})(\\d{3})(\\d{2})(\\d{2})","$1 $2-$3-$4",["[349]|8(?:[02-7]|1[1-8])"],"8 ($1)"]],"trunk":"8","leading":"[3489]"},
  'KZ': {"idd":"810","pattern":"8\\d{13}|[78]\\d{9}","lengths":[10,14],"mobile":["7(?:0[0-25-8]|47|6[0-4]|7[15-8]|85)\\d{7}",[10]],"trunk":"8","leading":"7"},
};
