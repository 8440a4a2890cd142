/// `tandem pack schema`: what an editor completes an exercise with, on standard output.
struct PackSchemaCommand {
  let context: CommandContext

  func run() -> ExitStatus {
    context.output.file(context.equipment.shelf.schema)
    return .done
  }
}
