/** The last part of the address of a screen that leads back to the set-up once its act is done. */
export const FROM_SET_UP = 'set-up'
