// Which page an address shows: a sheet or a filter in the address is the same page still. Pure.
const withinOnePage = /^\/(segments|settings|people|activity|partners\/[^/]+)(?=\/)(?!\/import$)/

export function pageAt(location: string): string {
  return withinOnePage.exec(location)?.[0] ?? location
}
