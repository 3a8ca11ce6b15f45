/** Seconds of a minute that is over sooner. */
export const shortMinuteS = 5;
export const shortMinute = `*/${shortMinuteS} * * * * *`;
