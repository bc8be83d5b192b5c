/**
 * What a script tag loads: the element, registered, and the error that apps compare. The classes of its events stay in
 * the file that fires them.
 */
import '../../src/define.js';

export { SmsLoginError } from '../../src/errors.js';
export { SmsLogin } from '../../src/sms-login.js';
