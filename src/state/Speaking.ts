/** Who is speaking now. Both can speak at the same time. */
export interface Speaking {
  /** True while the PAL is speaking. */
  readonly pal: boolean;
  /** True while the user is speaking. */
  readonly user: boolean;
}

/** Nobody is speaking. */
export const silent: Speaking = { pal: false, user: false };
