import { icon } from './icons.js';

/** For what is chosen or done. */
export const tickIcon = icon('m4.5 10.5 3.6 3.6 7.4-8');
