/** Who is speaking now; both can be. */
export interface Speaking {
  readonly pal: boolean;
  readonly user: boolean;
}
