/** The name of a sheet of a spreadsheet if no heading names its table; a number follows. */
export const SHEET_NAME = 'Bảng'
