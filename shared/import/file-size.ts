/** The most bytes that a file of tables may have: nothing larger is read. */
export const fileBytesAtMost = 50 * 2 ** 20;
