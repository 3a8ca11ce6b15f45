import { Args, Field, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { VerifyFile } from './verify-file.js';

@ObjectType('VerifiedFile')
export class VerifiedFileType {
  @Field() region: string;
  @Field() title: string;
  @Field({ description: 'pdf-ua, pdf-a, or as the name of a file of figures ends.' })
  format: string;
  @Field(() => GraphQLISODateTime) madeAt: Date;
  @Field(() => Int, { nullable: true }) editionNumber: number | null;
  @Field({ description: 'No later report of this municipality and measurement was made.' })
  isNewest: boolean;
}

/** For anyone who holds a file, with an account or without. */
@Resolver()
export class VerifyResolver {
  constructor(private readonly verify: VerifyFile) {}

  @Query(() => VerifiedFileType, {
    nullable: true,
    description: 'The report with this SHA-256; null when it was not made here.',
  })
  async verifiedFile(@Args('sha256') sha256: string): Promise<VerifiedFileType | null> {
    return this.verify.run(sha256);
  }
}
