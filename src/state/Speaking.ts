/** Who is speaking now; both can be. */
export interface Speaking {
  /** True while the PAL speaks. */
  readonly pal: boolean;
  /** True while the user does. */
  readonly user: boolean;
}
